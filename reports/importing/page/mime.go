package page

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

var (
	errNoHTML = errors.New("read the MIME parts: none of them is a page")
	errCutOff = errors.New("read the MIME parts: the page is cut off, its end boundary is missing")
)

const (
	maxParts     = 5000 // a page in a single file has a part for each picture
	maxPartDepth = 4
)

// readMIME reads a page that a browser saved in a single file (MHTML), or that was sent by mail: its
// first part that is HTML.
func readMIME(data []byte) (source, error) {
	message, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, "\xef\xbb\xbf\r\n")))
	if err != nil {
		return source{}, fmt.Errorf("read the MIME headers: %w", err)
	}
	p, err := htmlPart(part{message.Header.Get, message.Body}, 0)
	if err != nil {
		return source{}, err
	}
	text, err := decode(p.data, firstOf(p.charset, declaredIn(p.data)))
	if err != nil {
		return source{}, err
	}
	s, err := readHTML(text)
	for _, location := range []string{p.location, message.Header.Get("Snapshot-Content-Location")} {
		s.address = firstOf(s.address, publicAddress(location))
	}
	return s, err
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// part is a MIME part that is not read yet.
type part struct {
	header func(string) string
	body   io.Reader
}

// content is a MIME part of HTML.
type content struct {
	data              []byte
	charset, location string
}

var errOtherPart = errors.New("the part is no page")

// htmlPart finds the HTML in a part and the parts in it; errOtherPart when there is none.
func htmlPart(p part, depth int) (content, error) {
	kind, params, err := mime.ParseMediaType(p.header("Content-Type"))
	switch {
	case err != nil && depth == 0:
		return content{}, fmt.Errorf("read the MIME headers: Content-Type: %w", err)
	case err != nil, depth > maxPartDepth:
		return content{}, errOtherPart
	case strings.HasPrefix(kind, "multipart/"):
		return firstHTML(multipart.NewReader(p.body, params["boundary"]), depth)
	case kind != "text/html" && kind != "application/xhtml+xml":
		return content{}, errOtherPart
	}
	data, err := io.ReadAll(decoded(p))
	if err != nil {
		return content{}, undecodable(err)
	}
	return content{data, params["charset"], p.header("Content-Location")}, nil
}

func firstHTML(parts *multipart.Reader, depth int) (content, error) {
	for range maxParts {
		p, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return content{}, undecodable(err)
		}
		if found, err := htmlPart(part{p.Header.Get, p}, depth+1); err == nil || !errors.Is(err, errOtherPart) {
			return found, err
		}
	}
	if depth > 0 {
		return content{}, errOtherPart
	}
	return content{}, errNoHTML
}

func decoded(p part) io.Reader {
	switch strings.ToLower(strings.TrimSpace(p.header("Content-Transfer-Encoding"))) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, p.body)
	case "quoted-printable":
		return quotedprintable.NewReader(p.body)
	}
	return p.body
}

func undecodable(err error) error {
	var damaged base64.CorruptInputError
	switch {
	case errors.As(err, &damaged):
		return fmt.Errorf("read the MIME parts: the base64 is damaged: %w", err)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errCutOff
	}
	return fmt.Errorf("read the MIME parts: %w", err)
}
