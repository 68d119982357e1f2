#include "core/report/quickfind.h"

#include "core/report/findtext.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace rd {
namespace {

constexpr int abbreviated = 5, noMatch = 100;

/// The texts of one entry, folded.
struct Indexed {
    FindEntry entry;
    FoldedText code, zh, en, printedZh, printedEn;
    FoldedText pinyin;
    std::string initials, englishInitials;
};

/// Short for something where nothing is left out but characters: one alone could be short for anything.
bool isShortForm(const std::string &query)
{
    constexpr std::size_t ideograph = 3; // bytes
    return query.size() >= 2 * ideograph && std::ranges::none_of(query, [](char c) { return std::uint8_t(c) < 0x80; });
}

/// GDZCTZ without some of its letters, which must begin with the first: "gt".
bool isShortForInitials(const std::string &query, const std::string &initials)
{
    return query.size() > 1 && !initials.empty() && query.front() == initials.front() && abbreviates(query, initials);
}

// Prefix of a whole text is better than a word's start, that better than the middle of a word.
int rankIn(const FoldedText &text, const std::string &query)
{
    const std::size_t at = text.letters.find(query);
    if (at == std::string::npos) {
        return noMatch;
    }
    if (at == 0) {
        return text.letters.size() == query.size() ? 0 : 1;
    }
    for (std::size_t next = at; next != std::string::npos; next = text.letters.find(query, next + 1)) {
        if (std::ranges::binary_search(text.starts, next)) {
            return 3;
        }
    }
    return 4;
}

int rankOf(const Indexed &item, const std::string &query, const std::string &syllables)
{
    int rank = isShortForm(query) && abbreviates(query, item.zh.letters) ? abbreviated : noMatch;
    for (const FoldedText *text : {&item.code, &item.zh, &item.en, &item.printedZh, &item.printedEn}) {
        rank = std::min(rank, rankIn(*text, query));
    }
    if (item.initials.empty() || rank == 0) {
        return rank;
    }
    rank = std::min(rank, rankIn(item.pinyin, syllables));
    if (rank > 2 && item.initials.starts_with(syllables)) {
        rank = 2;
    }
    return rank > 3 && startsSyllables(item.pinyin, syllables) ? 3 : rank;
}

/// A query as it is looked for: whole, and word by word.
struct Query {
    std::string whole, wholeSyllables;
    std::vector<std::pair<std::string, std::string>> words;
};

Query queryFrom(std::string_view text)
{
    Query query{fold(text).letters, {}, {}};
    query.wholeSyllables = asSyllables(query.whole);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string word = fold(text.substr(at, end - at)).letters;
        if (!word.empty()) {
            std::string syllables = asSyllables(word);
            query.words.emplace_back(std::move(word), std::move(syllables));
        }
        at = end + 1;
    }
    return query;
}

int rankOf(const Indexed &item, const Query &query)
{
    int rank = rankOf(item, query.whole, query.wholeSyllables);
    if (rank < 4 || query.words.size() < 2) {
        return rank;
    }
    int worst = 3; // words here and there are no better than the start of one
    for (const auto &[word, syllables] : query.words) {
        worst = std::max(worst, rankOf(item, word, syllables));
    }
    return std::min(rank, worst);
}

/// Letters that nothing begins with may still be initials of which some are left out.
int looseRankOf(const Indexed &item, const Query &query)
{
    const auto fits = [&item](const auto &word) {
        return isShortForInitials(word.second, item.initials) || isShortForInitials(word.first, item.englishInitials)
               || rankOf(item, word.first, word.second) < noMatch;
    };
    return !query.words.empty() && std::ranges::all_of(query.words, fits) ? abbreviated : noMatch;
}

constexpr std::size_t sorts = std::size_t(FindSort::Figure) + 1;

} // namespace

std::string_view wordOf(FindSort sort)
{
    constexpr std::string_view words[] = {"find.page", "area",   "tier", "industry", "indicator",
                                          "subject",   "report", "deck", "source",   "figure"};
    static_assert(std::size(words) == sorts);
    return words[std::size_t(sort)];
}

std::optional<Dim> dimOf(FindSort sort)
{
    switch (sort) {
    case FindSort::Area: return Dim::Area;
    case FindSort::Tier: return Dim::Tier;
    case FindSort::Industry: return Dim::Industry;
    case FindSort::Indicator: return Dim::Indicator;
    case FindSort::Subject: return Dim::Subject;
    case FindSort::Source: return Dim::Source;
    case FindSort::Figure: return Dim::Figure;
    default: return std::nullopt;
    }
}

struct QuickFind::Index {
    std::vector<Indexed> items;
};

QuickFind::QuickFind() : m_index(std::make_unique<Index>()) {}
QuickFind::~QuickFind() = default;
QuickFind::QuickFind(QuickFind &&) noexcept = default;
QuickFind &QuickFind::operator=(QuickFind &&) noexcept = default;

std::size_t QuickFind::size() const { return m_index->items.size(); }

void QuickFind::add(FindEntry entry)
{
    Indexed item;
    item.code = fold(entry.code);
    item.zh = fold(entry.name.zh);
    item.en = fold(entry.name.en);
    item.printedZh = fold(entry.printed.zh);
    item.printedEn = fold(entry.printed.en);
    item.pinyin = fold(entry.pinyin);
    item.pinyin.letters = asSyllables(item.pinyin.letters);
    for (const std::size_t start : item.pinyin.starts) {
        item.initials += item.pinyin.letters[start];
    }
    for (const std::size_t start : item.en.starts) {
        item.englishInitials += item.en.letters[start];
    }
    item.entry = std::move(entry);
    m_index->items.push_back(std::move(item));
}

std::vector<FindHit> QuickFind::find(std::string_view text, std::size_t mostOfASort) const
{
    const Query query = queryFrom(text);
    if (query.whole.empty()) {
        return {};
    }
    std::array<std::vector<FindHit>, sorts> groups;
    bool isFound = false;
    const auto look = [&](int (*rankIt)(const Indexed &, const Query &)) {
        for (const Indexed &item : m_index->items) {
            if (const int rank = rankIt(item, query); rank < noMatch) {
                groups[std::size_t(item.entry.sort)].push_back({&item.entry, rank});
                isFound = true;
            }
        }
    };
    look(rankOf);
    if (!isFound) {
        look(looseRankOf);
    }
    for (std::vector<FindHit> &group : groups) {
        std::ranges::stable_sort(group, {}, &FindHit::rank); // equally good ones in official order, as they were added
        group.resize(std::min(group.size(), mostOfASort), FindHit{nullptr, noMatch});
    }
    std::ranges::stable_sort(groups, {}, [](const auto &group) { return group.empty() ? noMatch : group.front().rank; });
    std::vector<FindHit> hits;
    for (const std::vector<FindHit> &group : groups) {
        hits.insert(hits.end(), group.begin(), group.end());
    }
    return hits;
}

} // namespace rd
