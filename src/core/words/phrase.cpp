#include "core/words/phrase.h"

#include <optional>

namespace rd {
namespace {

constexpr std::string_view emptyPlace = "{}";

/// The form that agrees, of "one|many]…"; takes it off the front. Nothing where it is no choice of forms.
std::optional<std::string_view> takeForm(std::string_view &rest, bool isOne)
{
    const std::size_t end = rest.find(']'), bar = rest.find('|');
    if (end == std::string_view::npos || bar > end) {
        return std::nullopt;
    }
    const std::string_view form = isOne ? rest.substr(0, bar) : rest.substr(bar + 1, end - bar - 1);
    rest.remove_prefix(end + 1);
    return form;
}

} // namespace

std::string phraseOf(std::string_view pattern, std::span<const std::string> values)
{
    std::string text;
    std::size_t next = 0; // of the values
    for (std::string_view rest = pattern; !rest.empty();) {
        const std::size_t nearest = next == 0 ? 0 : next - 1;
        if (rest.starts_with(emptyPlace) && next < values.size()) {
            text += values[next++];
            rest.remove_prefix(emptyPlace.size());
            continue;
        }
        if (rest.starts_with('[') && nearest < values.size()) {
            std::string_view behind = rest.substr(1);
            if (const auto form = takeForm(behind, values[nearest] == "1")) {
                text += *form;
                rest = behind;
                continue;
            }
        }
        text += rest.front();
        rest.remove_prefix(1);
    }
    return text;
}

std::string joined(std::initializer_list<std::string_view> texts, std::string_view between)
{
    std::string all;
    for (const std::string_view text : texts) {
        if (!text.empty()) {
            all.append(all.empty() ? std::string_view() : between).append(text);
        }
    }
    return all;
}

} // namespace rd
