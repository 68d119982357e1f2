#pragma once

#include "core/quantity.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace rd {

/// A cell that holds a number as a person writes it: 1,234.5  12.5%  5100余家  超过2.6亿元  ≥40  2.5※  2.5 (p)  —.
struct PrintedValue {
    std::string digits; ///< as core/decimal.h reads them, thousands commas taken out; empty: nothing is stated on purpose
    int shift = 0;      ///< powers of ten that 万 and 亿 behind the number say
    Qualifier qualifier = Qualifier::Exact;
    std::string unit;          ///< what is written behind it: 家, 元, %; empty where nothing is
    bool reached = false;      ///< 达到: at least of a target, exact of an actual
    bool isWorded = false;     ///< 增长5.8%, 下降1.2%: what the sign of a rate is in words
    std::string marks;         ///< signs of notes and remarks behind it, as they stand: *, ※, [1], (注2), (含个体)
    bool isRounded = false;    ///< it had 16 or 17 digits, and `digits` is the decimal of 15 that it stands for
    bool isInBrackets = false; ///< (12.5), taken for −12.5
    char status = '\0';        ///< OBS_STATUS that a flag in brackets says: (p); none where it says nothing

    [[nodiscard]] bool missing() const { return digits.empty(); }
    /// The number alone, so that a printed form would say nothing more.
    [[nodiscard]] bool isPlain() const
    {
        return qualifier == Qualifier::Exact && shift == 0 && !reached && unit.empty() && marks.empty() && status == '\0'
               && !isWorded;
    }
};

/// `cell` is NFKC. Missing on purpose: nothing, — – - -- … ... / and 无数据. Refused in one sentence: words, ranges, NaN, Inf,
/// errors of a spreadsheet, hex, 1.234,56, commas in the wrong place.
[[nodiscard]] Result<PrintedValue> parsePrinted(std::string_view cell);

/// True for a cell that is nothing but a number, a percentage or a sign for "missing": what a row of data is made of.
[[nodiscard]] bool looksNumeric(std::string_view cell);

/// `text` without blanks at its ends, the wide ones of Chinese text too.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Takes 万亿, 亿, 万, 千 off the front of `text`: the powers of ten that they stand for, or 0.
[[nodiscard]] int takeMultiplier(std::string_view &text);

/// A column of powers of ten: "6", "Millions", "thousand", 万. Nothing for any other text.
[[nodiscard]] std::optional<int> powerNamed(std::string_view text);

} // namespace rd
