package token

import "math/bits"

// LongestFolded bounds the bytes of a word that is folded to be compared; a longer one is taken as it stands.
const LongestFolded = 96

// hashOf is the hash of a word: equal words, and those that fold to the same, have the same.
func hashOf(word string, marked bool) uint64 {
	if !marked || len(word) > LongestFolded {
		return Hash(word)
	}
	var buf [LongestFolded]byte
	return Hash(Fold(buf[:0], word))
}

// Hash is the hash that the token of a word has; a word with marks has to be folded.
func Hash[T string | []byte](w T) uint64 {
	const k = 0x9E3779B97F4A7C15
	n := len(w)
	x := uint64(n) * k
	switch {
	case n > 8:
		for i := 0; i < n-8; i += 8 {
			x = mix(x ^ eight(w[i:i+8]))
		}
		return mix(x ^ eight(w[n-8:]))
	case n >= 4:
		return mix(x ^ four(w[:4]) ^ four(w[n-4:])<<32)
	case n > 0:
		return mix(x ^ uint64(w[0]) ^ uint64(w[n/2])<<8 ^ uint64(w[n-1])<<16)
	}
	return x
}

func mix(x uint64) uint64 {
	hi, lo := bits.Mul64(x, 0x9E3779B97F4A7C15)
	return hi ^ lo
}

func four[T string | []byte](w T) uint64 {
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24
}

func eight[T string | []byte](w T) uint64 {
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
		uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}
