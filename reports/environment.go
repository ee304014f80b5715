package reports

import "strings"

// HigherEd is the product name of the platform that carries Alma and its siblings.
const HigherEd = "Higher-Ed Platform"

// An Environment is an instance code on a platform. Codes repeat across platforms: EU01 of
// campusM is not EU01 of Alma.
type Environment struct {
	Platform string
	Code     string // normalised, see NormalCode
}

// carried names the products that run on the Higher-Ed Platform.
var carried = map[string]bool{
	HigherEd: true, "Alma": true, "Primo VE": true, "Leganto": true,
	"Esploro": true, "Rapido": true, "Rialto": true,
}

// Platform names the platform that a product runs on, in whatever case the product is written.
func Platform(product string) string {
	name := ProductName(product)
	if carried[name] {
		return HigherEd
	}
	return name
}

// Environments lists the report's environments. A code that begins with MT or TC belongs to
// Primo where the report is about Primo; any other code to each of its platforms.
func (r *Report) Environments() []Environment { return EnvironmentsOf(r.Products, r.Instances) }

// EnvironmentsOf lists the environments of a report's products and instances.
func EnvironmentsOf(products, instances []string) []Environment {
	var found []Environment
	for _, instance := range instances {
		code := NormalCode(instance)
		for _, platform := range platforms(products, code) {
			found = append(found, Environment{platform, code})
		}
	}
	return found
}

func platforms(products []string, code string) []string {
	var names []string
	seen := map[string]bool{}
	primoCode := strings.HasPrefix(code, "mt") || strings.HasPrefix(code, "tc")
	for _, product := range products {
		p := Platform(product)
		if p == "Primo" && primoCode {
			return []string{p}
		}
		if !seen[p] {
			seen[p] = true
			names = append(names, p)
		}
	}
	return names
}

// NormalCode is an instance code as codes compare: without case, spaces and hyphens.
func NormalCode(code string) string {
	return strings.ToLower(codeSigns.Replace(code))
}

var codeSigns = strings.NewReplacer(" ", "", "-", "")
