// Package graph is the model that all parts of Amtszeit share: plain types without a store, a format or a language.
//
// A [Claim] is what one document says about an office. A [Post] is a role in a body. A [Tenure] is a holder's time in
// a post as the claims together support it, its [Interval] has four bounds. Dates are ISO 8601 strings of day, month or
// year precision ([Date]); intervals are written in EDTF (ISO 8601-2, Level 1). What two intervals with uncertain bounds may
// be to each other [Interval.Relation] tells in Allen's relations, whether one has the days of a question [Interval.Covers].
//
// The package imports nothing of the project. Packages extract/... make claims, graph/store keeps them, graph/tenure
// derives tenures from them.
package graph
