#pragma once

#include "core/text.h"

#include <fmt/format.h>

#include <initializer_list>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace rd {

/// A wording with its places {} filled in their order. "[one|many]" agrees with what fills the place nearest before it (where there is
/// none, the first behind it): the left form where that is 1. "{} [row was|rows were] written" is how every counted thing is worded.
[[nodiscard]] std::string phraseOf(std::string_view pattern, std::span<const std::string> values);

/// As it is written; a view of nothing, which fmt must not be given, is empty.
template <typename Value> [[nodiscard]] std::string written(const Value &value)
{
    if constexpr (std::is_convertible_v<const Value &, std::string_view>) {
        return std::string(std::string_view(value));
    } else {
        return fmt::to_string(value);
    }
}

template <typename... Values> [[nodiscard]] std::string phrase(std::string_view pattern, const Values &...values)
{
    return phraseOf(pattern, std::vector<std::string>{written(values)...});
}

template <typename... Values> [[nodiscard]] Text phrase(const Text &pattern, const Values &...values)
{
    const std::vector<std::string> all{written(values)...};
    return {phraseOf(pattern.zh, all), phraseOf(pattern.en, all)};
}

/// "a · b" of those that are not empty.
[[nodiscard]] std::string joined(std::initializer_list<std::string_view> texts, std::string_view between = " · ");

} // namespace rd
