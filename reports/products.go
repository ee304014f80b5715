package reports

import "strings"

// Products are the products that are known by name, as their publisher writes them. A report may
// name others.
var Products = []string{
	"Alma", HigherEd, "Primo", "Primo VE", "Primo Central", "Summon", "campusM", "Leganto", "Esploro",
	"Rapido", "RapidILL", "Rialto", "RefWorks", "bX", "360 Services", "Rosetta", "Aleph", "Voyager", "SFX", "MetaLib",
	"CDI", "Intota", "Pivot", "Ulrichsweb", CrossProduct,
}

// CrossProduct stands for all products at once.
const CrossProduct = "Cross-Product"

var productNames = func() map[string]string {
	names := map[string]string{}
	for _, name := range Products {
		names[FieldProduct.Key(name)] = name
	}
	return names
}()

// ProductName is a product's name as its publisher writes it, whatever its case; a name that is not
// known stays as it is.
func ProductName(name string) string {
	if known, ok := productNames[FieldProduct.Key(name)]; ok {
		return known
	}
	return strings.TrimSpace(name)
}
