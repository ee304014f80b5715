package export

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"rcaviewer/reports"
)

// What is exported, of our own hostile reports and of the embedded ones, is what schema.json says.
func TestJSONFollowsItsSchema(t *testing.T) {
	schema := schema(t)
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	for name, all := range map[string][]*reports.Report{"none": nil, "ours": read(t), "scripts": scripts(t), "the corpus": corpus} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(written(t, found(t, "json"), all, made)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The schema refuses what a report cannot be, and lists what this program lists.
func TestTheSchemaRefuses(t *testing.T) {
	schema := schema(t)
	text := written(t, found(t, "json"), read(t)[:1], made)
	for _, change := range [][2]string{
		{`"Lisbon"`, `null`}, {`"storage"`, `"moths"`}, {`"Europe"`, `"Mars"`}, {`"degraded"`, `"worse"`},
		{`"Summary"`, `"Results"`}, {`"downtimeAtLeast": true`, `"downtimeAtLeast": 1`}, {`"zone"`, `"zones"`},
		{`"2031-10-25T22:30:00+02:00"`, `"25 October"`}, {`"2031-11-03"`, `"in November"`}, {`"minutes": 40`, `"minutes": -1`},
	} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.ReplaceAll(text, change[0], change[1])))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err == nil || !strings.Contains(text, change[0]) {
			t.Errorf("%s for %s: the schema takes it", change[1], change[0])
		}
	}
	file, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range [][]string{reports.IDs(reports.Causes), reports.IDs(reports.Impacts), reports.RegionNames(), reports.Headings[:]} {
		for _, value := range list {
			if quoted, _ := json.Marshal(value); !strings.Contains(string(file), string(quoted)) {
				t.Errorf("the schema does not know %q", value)
			}
		}
	}
}

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}
