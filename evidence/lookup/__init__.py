"""Words as they are searched for: folded, cut and compared, in English, Japanese and Chinese. Pure: text in, tokens out."""
