#pragma once

#include "core/report/report.h"

#include <memory>

namespace rd {

/// The sorts of things that quick find knows, in the order in which equally good finds are listed.
enum class FindSort { Page, Area, Tier, Industry, Indicator, Subject, Report, Deck, Source, Figure };

/// The key of the word for a sort: "find.page", "area" …
[[nodiscard]] std::string_view wordOf(FindSort sort);
/// The dimension that a sort's codes belong to; nothing for pages, reports and decks.
[[nodiscard]] std::optional<Dim> dimOf(FindSort sort);

struct FindEntry {
    FindSort sort = FindSort::Page;
    std::string code;
    Text name;
    std::string pinyin;               ///< syllables with a blank between; empty where the package gives none
    Text printed;                     ///< of a figure: its number as a label
    Text detail;                      ///< a quiet second line
    Key key;                          ///< of a figure: all that it speaks of
    std::vector<std::string> figures; ///< of a subject or an indicator: the figures that speak of it
};

struct FindHit {
    const FindEntry *entry;
    int rank; ///< 0 exact code or name, 1 prefix, 2 initials, 3 word starts or shortened syllables, 4 within, 5 an abbreviation
};

/// What may be found, by code, Chinese name, pinyin, initials, English name and printed number, and by what is short for a Chinese
/// name, as offices say it: 社零, 规上工业增速. Letters are compared without case and diacritics; blanks and punctuation do not
/// count; where nothing has them, they may be initials with some left out. A value: made once, then asked from any thread.
class QuickFind {
public:
    QuickFind();
    ~QuickFind();
    QuickFind(QuickFind &&) noexcept;
    QuickFind &operator=(QuickFind &&) noexcept;

    void add(FindEntry entry);
    [[nodiscard]] std::size_t size() const;
    /// Best first, each sort together, at most `mostOfASort` of each; sorts in the order of their best hit. Several words,
    /// with a blank between, must all be found in one entry. Nothing for a query without letters and digits.
    [[nodiscard]] std::vector<FindHit> find(std::string_view query, std::size_t mostOfASort = 6) const;

private:
    struct Index;
    std::unique_ptr<Index> m_index;
};

/// What becomes of a name whose list gives no pinyin: it is found by its characters only, or its pinyin is read (pinyinOf(): too
/// slow for the GUI thread).
enum class MissingPinyin { LeftOut, Read };

/// Everything in the code lists, pages, reports and decks that can be found, and the figures in `figures` (an answer of
/// figureQuestion(), or null while it has not come).
[[nodiscard]] QuickFind quickFindIn(const CodeBook &codes, const std::vector<ReportSpec> &reports, const Table *figures,
                                    MissingPinyin missing = MissingPinyin::Read);
/// The question whose answer lists every figure for quickFindIn.
[[nodiscard]] ReportSpec figureQuestion();

} // namespace rd
