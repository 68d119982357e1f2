#include "core/chart/namesapart.h"

#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <unordered_set>

namespace rd {
namespace {

template <typename T> bool hasNamesakes(const CodeList<T> &list, Language language)
{
    std::unordered_set<std::string_view> names;
    return std::ranges::any_of(list, [&](const T &entry) { return !names.insert(entry.name.in(language)).second; });
}

template <typename T>
std::string toldBy(const T &entry, const std::vector<const T *> &namesakes, const CodeList<T> &list, Language language)
{
    const auto isOwn = [&](const auto &words) {
        const auto isSame = [&](const T *one) { return words(*one) == words(entry); };
        return !words(entry).empty() && std::ranges::count_if(namesakes, isSame) == 1;
    };
    const auto parent = [&](const T &one) {
        const T *whole = list.find(one.parent);
        return whole == nullptr ? std::string() : whole->name.in(language);
    };
    const auto otherName = [&](const T &one) { return one.name.in(language == Language::Zh ? Language::En : Language::Zh); };
    return isOwn(parent) ? parent(entry) : isOwn(otherName) ? otherName(entry) : entry.code;
}

template <typename T> void tellApart(CodeList<T> &list, Language language)
{
    std::unordered_map<std::string_view, std::vector<const T *>> byName;
    for (const T &entry : list) {
        byName[entry.name.in(language)].push_back(&entry);
    }
    CodeList<T> told;
    for (T entry : list) {
        const std::vector<const T *> &namesakes = byName[entry.name.in(language)];
        if (namesakes.size() > 1) {
            std::string &name = language == Language::Zh ? entry.name.zh : entry.name.en;
            name = phrase(word("chart.namesake", language), entry.name.in(language), toldBy(entry, namesakes, list, language));
        }
        told.add(std::move(entry));
    }
    list = std::move(told);
}

} // namespace

std::optional<CodeBook> namesApart(const CodeBook &codes, Language language)
{
    if (!hasNamesakes(codes.areas, language) && !hasNamesakes(codes.industries, language)
        && !hasNamesakes(codes.indicators, language) && !hasNamesakes(codes.subjects, language)) {
        return std::nullopt;
    }
    CodeBook told = codes;
    tellApart(told.areas, language);
    tellApart(told.industries, language);
    tellApart(told.indicators, language);
    tellApart(told.subjects, language);
    return told;
}

} // namespace rd
