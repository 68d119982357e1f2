#include "ui/widgets/boundarytext.h"

#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t mostNamed = 12;

std::string listed(const std::vector<std::string> &names, Language language)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), mostNamed); ++i) {
        text += (i > 0 ? word("join.list", language) : std::string()) + names[i];
    }
    return names.size() > mostNamed ? text + " …" : text;
}

std::string sentence(const Boundaries &boundaries, const CodeBook &codes, Language language)
{
    const char *between = language == Language::En ? " " : "";
    std::string text = phrase(word("boundaries.loaded", language), boundaries.shapes.size());
    std::vector<std::string> without;
    for (const std::string &code : boundaries.without) {
        without.push_back(codes.nameOf(Dim::Area, code).in(language));
    }
    if (!without.empty()) {
        text += between + phrase(word("boundaries.without", language), listed(without, language));
    }
    if (!boundaries.unknown.empty()) {
        text += between
                + phrase(word("boundaries.unknown", language), boundaries.unknown.size(), listed(boundaries.unknown, language));
    }
    const bool unlicensed = boundaries.licence.empty();
    return text + between
           + phrase(word(unlicensed ? "boundaries.unlicensed" : "boundaries.licence", language), boundaries.licence);
}

} // namespace

Text boundaryText(const Boundaries &boundaries, const CodeBook &codes)
{
    return {sentence(boundaries, codes, Language::Zh), sentence(boundaries, codes, Language::En)};
}

} // namespace rd
