#include "exchange/sheets/eurostatflags.h"

#include <algorithm>

namespace rd {

const EurostatFlag *eurostatFlag(std::string_view flags)
{
    static constexpr EurostatFlag all[] = {
        {'b', 'B', "b"}, {'c', 'Q', "confidential"},    {'d', 'D', "definition differs"}, {'e', 'E', "e"},
        {'f', 'F', "f"}, {'i', 'I', "imputed"},         {'n', 'N', "not significant"},    {'p', 'P', "p"},
        {'s', 'E', "e"}, {'u', 'U', "low reliability"}, {'z', 'M', "not applicable"}};
    for (const char letter : flags) {
        if (const auto *found = std::ranges::find(all, letter, &EurostatFlag::flag); found != std::end(all)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace rd
