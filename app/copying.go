package app

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/export"
)

// What is copied at once is bounded: a clipboard lies in memory, and what pastes it in more. The
// command line and the export know no such bounds.
const (
	mostTexts = 500
	mostLines = 10_000
)

// A RichText is reports to paste: as HTML for editors that take it, and as plain text for others.
type RichText struct {
	HTML string `json:"html"`
	Text string `json:"text"`
}

// Links are the addresses of the published pages of reports.
type Links struct {
	Text    string `json:"text"`    // a line each, as published
	Links   int    `json:"links"`   // in it
	Without int    `json:"without"` // reports that name none
}

// RichText gives reports to paste into a ticket, in the order of the ids.
func (a *App) RichText(ctx context.Context, ids []string) (rich RichText, err error) {
	clip, err := a.clip(ctx, ids)
	if err != nil {
		return RichText{}, err
	}
	if rich.HTML, err = clip.HTML(); err != nil {
		return RichText{}, err
	}
	rich.Text, err = clip.Text()
	return rich, err
}

// Markdown gives reports as a Markdown document to paste, in the order of the ids. It says what an
// export as Markdown says; the files themselves begin with facts that only programs read.
func (a *App) Markdown(ctx context.Context, ids []string) (string, error) {
	clip, err := a.clip(ctx, ids)
	if err != nil {
		return "", err
	}
	return clip.Markdown()
}

func (a *App) clip(ctx context.Context, ids []string) (export.Clip, error) {
	found, err := a.toCopy(ctx, ids, mostTexts)
	if err != nil {
		return export.Clip{}, err
	}
	return export.NewClip(ctx, found)
}

// Links gives the addresses of the published pages of reports, each once.
func (a *App) Links(ctx context.Context, ids []string) (Links, error) {
	found, err := a.toCopy(ctx, ids, mostLines)
	if err != nil {
		return Links{}, err
	}
	var links Links
	var lines []string
	seen := map[string]bool{}
	for _, r := range found {
		switch {
		case r.Source == "":
			links.Without++
		case !seen[r.Source]:
			seen[r.Source] = true
			lines = append(lines, r.Source)
		}
	}
	if len(lines) == 0 {
		return Links{}, fmt.Errorf("no link to copy: %s", namesNoPage(found))
	}
	links.Text, links.Links = strings.Join(lines, "\n"), len(lines)
	return links, nil
}

func namesNoPage(found []*reports.Report) string {
	if len(found) == 1 {
		return fmt.Sprintf("report %s names no published page", found[0].ID)
	}
	return fmt.Sprintf("none of the %d reports names a published page", len(found))
}

// Citations cites reports, a line each, for a ticket or a mail.
func (a *App) Citations(ctx context.Context, ids []string) (string, error) {
	found, err := a.toCopy(ctx, ids, mostLines)
	if err != nil {
		return "", err
	}
	lines := make([]string, len(found))
	for i, r := range found {
		lines[i] = citation(r)
	}
	return strings.Join(lines, "\n"), nil
}

// toCopy reads reports to copy, each once, and not more than so many.
func (a *App) toCopy(ctx context.Context, ids []string, most int) ([]*reports.Report, error) {
	switch {
	case len(ids) == 0:
		return nil, errors.New("no report is chosen, so there is nothing to copy")
	case len(ids) > most:
		return nil, fmt.Errorf("%d reports are too many to copy; up to %d can be copied at once, and an export takes any number", len(ids), most)
	}
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	return findAll(ctx, s, ids)
}

// citation names a report so that somebody else finds it: title, date, downtime, address.
func citation(r *reports.Report) string {
	parts := []string{r.Title}
	if len(r.Events) > 0 {
		parts = append(parts, r.Events[0].Start.Format("2006-01-02 15:04 -07:00"))
	}
	down := "downtime unknown"
	if d := r.Downtime(); d.Known {
		down = export.Downtime(d)
	}
	parts = append(parts, down+" "+strings.ToLower(reports.Label(reports.Impacts, string(r.Impact()))))
	if r.Source != "" {
		parts = append(parts, r.Source)
	}
	return strings.Join(parts, ", ")
}
