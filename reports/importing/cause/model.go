package cause

import (
	"math"
	"math/rand/v2"

	"rcaviewer/reports"
)

// A model is one logistic regression for each category. Training draws the weights towards zero,
// but that of a category's own cues towards trust: what no report teaches, the cues decide.
type model struct {
	weights [][]float64 // by category, then feature
	bias    []float64
}

// An example is a text with its categories. Targets are by category; one that is negative is
// neither learned nor contradicted.
type example struct {
	vector  []feature
	targets []float64
	weight  float64
}

// The constants of training, chosen by cross-validation.
const (
	trust   = 1.5
	decay   = 0.002 // how strongly weights are drawn back, in each round
	rate    = 0.5
	rounds  = 20
	seed    = 188
	noCause = -3.0 // the bias of a category that nothing speaks for
)

func newModel(features int) *model {
	m := &model{}
	for class := range reports.Causes {
		w := make([]float64, features)
		w[class] = trust
		m.weights = append(m.weights, w)
		m.bias = append(m.bias, noCause)
	}
	return m
}

// train learns by stochastic gradient descent, in an order that is shuffled and always the same.
func (m *model) train(examples []example) {
	random := rand.New(rand.NewPCG(seed, seed))
	for round := range rounds {
		step := rate / (1 + 0.1*float64(round))
		for _, i := range random.Perm(len(examples)) {
			m.learn(examples[i], step)
		}
		m.draw(step)
	}
}

func (m *model) learn(e example, step float64) {
	for class, target := range e.targets {
		if target < 0 {
			continue
		}
		error := (target - m.probability(class, e.vector)) * e.weight * step
		for _, f := range e.vector {
			m.weights[class][f.id] += error * f.weight
		}
		m.bias[class] += error * 0.2
	}
}

// draw pulls all weights back a little.
func (m *model) draw(step float64) {
	keep := 1 - decay*step*10
	for class, weights := range m.weights {
		for i := range weights {
			weights[i] *= keep
		}
		weights[class] += trust * (1 - keep)
	}
}

func (m *model) probability(class int, vector []feature) float64 {
	sum := m.bias[class]
	for _, f := range vector {
		sum += m.weights[class][f.id] * f.weight
	}
	return 1 / (1 + math.Exp(-sum))
}
