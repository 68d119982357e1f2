#pragma once

#include <string>
#include <string_view>

namespace rd {

/// Syllables of a Chinese name without tones, small, a blank between ("di qu sheng chan zong zhi"), as lists of codes write them;
/// Latin words and numbers stand as they are. Empty where `zh` (UTF-8) has no Chinese character. Of a character that is read in
/// several ways the usual one is taken, in a `placeName` that of names. Safe from any thread; the first call of each kind takes a
/// tenth of a second. Readings: Unicode CLDR, Han-Latin and Han-Latin/Names.
[[nodiscard]] std::string pinyinOf(std::string_view zh, bool placeName = false);

} // namespace rd
