#pragma once

#include "core/codebook.h"

#include <span>

namespace rd {

/// A number as a person reads it: 5,100; 2.6亿; 260M; 12.4. Scaled by 万/亿 or K/M/B where `scaled`. At most `digits`
/// significant digits (3 to 15).
[[nodiscard]] std::string plainNumber(double value, bool scaled, Language language, int digits = 6);

/// A quantity as a label. Chinese: as printed where it is a published figure (5100余家), else in the same style
/// (超过2.6亿元), and a * behind it where nobody has confirmed it. English: 5,100+ enterprises, ≥ 40, ≈ 30, nearly 90, ≤ 5, < 5, 5–8, on the order of CNY 10B.
[[nodiscard]] std::string label(const Quantity &quantity, const Unit *unit, Language language);
/// The same in 10^`exponent` of the unit (0, or a step of the language: 4, 8, 12; 3, 6, 9, 12) with at most five digits, as
/// values beside an axis in that scale are written.
[[nodiscard]] std::string scaledLabel(const Quantity &quantity, const Unit &unit, Language language, int exponent);
/// The same without the unit where the unit stands in the axis title.
[[nodiscard]] std::string shortLabel(const Quantity &quantity, const Unit *unit, Language language);

/// What is written before and behind the number of a quantity where the number is given apart, in 10^`exponent` of its unit
/// (3, 4, 6, 8, 9): 超过 and 亿元; for the number formats of spreadsheets.
struct NumberFrame {
    std::string before, behind;
};
[[nodiscard]] NumberFrame numberFrame(const Quantity &quantity, const Unit *unit, Language language, int exponent = 0);

/// "亿", "billion" for 8 and 9; the exponent that such a word names.
[[nodiscard]] std::string exponentName(int exponent, Language language);
[[nodiscard]] std::optional<int> exponentNamed(std::string_view name);

/// Units of what is computed, which no store lists: percentage points, ratio, rank, index.
[[nodiscard]] bool isDerivedUnit(std::string_view unit);
/// True where the label shows fewer digits than the number has.
[[nodiscard]] bool isRounded(const Quantity &quantity, const Unit *unit, Language language);
/// What the qualifier says of the number: 真实数大于5100家 / "the true number lies above 5,100 enterprises"; empty where the
/// number is stated as it is.
[[nodiscard]] std::string meaning(const Quantity &quantity, const Unit *unit, Language language);

/// "超过（余、多、超、突破）" / "more than": the qualifier in words, for the provenance panel.
[[nodiscard]] Text words(Qualifier qualifier);
/// The qualifier as a prefix of a sentence: 超过 / more than; empty for exact.
[[nodiscard]] Text prefix(Qualifier qualifier);
[[nodiscard]] Text words(Kind kind);
[[nodiscard]] Text statusWords(std::string_view obsStatus);
[[nodiscard]] Text gapWords(std::string_view reason);
/// 标题，第几段 / "headline", paragraph n.
[[nodiscard]] std::string locatorText(const Passage &passage, Language language);

/// Scale of an axis: factor (1e8), and unit in words (亿元, CNY billion).
struct AxisScale {
    double factor = 1;
    std::string unit;
};
/// The one for all of these values: by the largest, but thousands and trillions only where each is a short number in them.
[[nodiscard]] AxisScale axisScale(std::span<const double> values, const Unit *unit, Language language);

/// A count as a person reads it: "1,247,699", in Chinese "1247699".
[[nodiscard]] std::string countText(std::int64_t count, Language language);
/// "6 figures", "1 figure", "6条数据".
[[nodiscard]] std::string figuresText(std::int64_t count, Language language);

} // namespace rd
