#pragma once

#include "core/key.h"
#include "core/period.h"
#include "core/quantity.h"
#include "core/tables.h"
#include "core/text.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace rd {

/// What every code list has. `name` in both languages, `ord` the official order, `parent` empty at the top.
struct Code {
    std::string code;
    Text name;
    std::string pinyin;
    int ord = 0;
    std::string parent;
};

struct Area : Code {
    std::string scheme, level, formerCode;
    std::optional<int> tileRow, tileColumn;
};
struct Tier : Code {
    bool openEnded = false;
};
struct Industry : Code {
    std::string classScheme, classCode, classExtent;
};
struct Unit : Code {
    Text symbol;      ///< behind a number; English may be empty
    std::string type; ///< count, currency, percent, area, duration, other
    bool scales = false;
};
struct Source : Code {
    std::string type, published, licence;
    Text publisher;
    int rank = 1;
    Text stamp; ///< for every page, slide and file; empty where there is none
};
struct Passage {
    std::string code, source;
    Text headline;
    int headlineOrd = 0, paragraph = 0, ord = 0;
};
enum class MeasureType { Stock, Flow, Ratio, Index, Rank };
struct Indicator : Code {
    Text definition;
    MeasureType measure = MeasureType::Stock;
    std::string unit;
    bool addsArea = false, addsIndustry = false, addsSubject = false, addsPeriod = false;
    bool isSigned = false;
    std::string better, growthOf, cumulativeOf;
};
struct Subject : Code {
    std::string type, area, industry, passage;
    Text role;
};
struct Membership {
    std::string code, industry, tier, passage;
    bool primary = true;
    int ord = 0;
};
enum class RelationType { PartOf, Overlaps, Disjoint, NotComparable };
struct Relation {
    std::string code, a, b, passage;
    RelationType type = RelationType::PartOf;
    Dim dim = Dim::Figure;
    Text why;
};
struct Event {
    std::string code, type, area, industry, subject, stage, passage; ///< industry and subject may be "_Z"
    Kind kind = Kind::Actual;
    std::optional<Period> period;
    Text text;
    int ord = 0;
};
struct Note {
    std::string code, type, about, passage;
    std::optional<Dim> dim; ///< none: about a membership
    Text text;
    int ord = 0;
};
struct Rate {
    std::string code, unit, toUnit, source;
    double value = 0;
    std::optional<Period> period;
};
struct Preference {
    std::string code, area, indicator, industry, subject, source;
    Kind kind = Kind::Actual;
    std::optional<Period> period;
    Text reason;
};
/// A confirmation of what a change brought: of all of it, or of one figure.
struct Review {
    std::string code, figure;
    std::int64_t change = 0; ///< what was confirmed
    std::int64_t by = 0;     ///< the change that says so: who and when
};
[[nodiscard]] std::string reviewCode(std::int64_t change, std::string_view figure = {});
struct SavedReport {
    std::string code, page, slot, spec; ///< spec is JSON, opaque here
    Text name;
    int ord = 0;
};
struct Deck {
    std::string code;
    Text name;
    int ord = 0;
    std::string theme = {}, aspect = {}, locked = {}; ///< empty: the window's, the screen's, not locked
};
struct Slide {
    std::string code, deck, layout;
    int ord = 0;
    Text title, notes;
    std::vector<std::string> reports; ///< codes, or "=1" for the first of `views`
    Text text = {}, group = {};
    std::string placing = {}, views = {}; ///< views are JSON, opaque here
    bool build = false, hidden = false, backup = false;
};

/// One code list, found by code; in official order where its entries have one, whatever the order of adding.
template <typename T> class CodeList {
public:
    void add(T entry)
    {
        std::size_t place = m_entries.size();
        if constexpr (requires { entry.ord; }) {
            while (place > 0 && m_entries[place - 1].ord > entry.ord) {
                --place;
            }
        }
        m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(place), std::move(entry));
        for (std::size_t i = place; i < m_entries.size(); ++i) {
            m_index[m_entries[i].code] = i;
        }
    }
    [[nodiscard]] const T *find(std::string_view code) const
    {
        const auto it = m_index.find(code);
        return it == m_index.end() ? nullptr : &m_entries[it->second];
    }
    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    std::vector<T> m_entries;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view code) const { return std::hash<std::string_view>()(code); }
    };
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_index;
};

/// How much is published of an indicator: actual values, and how many targets beside them.
struct Holding {
    std::int64_t values = 0;
    std::size_t areas = 0;      ///< that have values of their own, not of industries or subjects in them
    std::size_t industries = 0; ///< that have values
    std::int64_t targets = 0;
    std::size_t parts = 0;      ///< of the region, that have values of their own; 0 where nothing asks for it
    std::int64_t own = 0;       ///< of `values`, those that are told of areas and not of industries in them
    std::int64_t mostBelow = 0; ///< the most of `values` that one area has which is not the region itself
};

/// All code lists and documents of a store as known at one time: a value that pages, reports and charts share.
struct CodeBook {
    CodeList<Area> areas;
    CodeList<Tier> tiers;
    CodeList<Industry> industries;
    CodeList<Unit> units;
    CodeList<Source> sources;
    CodeList<Passage> passages;
    CodeList<Indicator> indicators;
    CodeList<Subject> subjects;
    CodeList<Membership> memberships;
    CodeList<Relation> relations;
    CodeList<Event> events;
    CodeList<Note> notes;
    CodeList<Rate> rates;
    CodeList<Preference> preferences;
    CodeList<Review> reviews;
    CodeList<SavedReport> reports;
    CodeList<Deck> decks;
    CodeList<Slide> slides;
    /// By indicator, those without values and targets left out; nothing where nobody counted, as for an earlier day.
    std::optional<std::map<std::string, Holding, std::less<>>> held = {};
    /// By subject that has values: of which indicators. Empty where nobody counted.
    std::map<std::string, std::set<std::string>, std::less<>> heldOfSubjects = {};

    /// Name of a code in a list; kinds and qualifiers too. The code itself where the list has no such entry.
    [[nodiscard]] Text nameOf(Dim dim, std::string_view code) const;
    [[nodiscard]] bool knows(Dim dim, std::string_view code) const;
    /// Codes of a list in official order; empty for figures.
    [[nodiscard]] std::vector<std::string> codesOf(Dim dim) const;
    /// True where `code` is `ancestor` or lies below it.
    [[nodiscard]] bool isWithin(Dim dim, std::string_view code, std::string_view ancestor) const;
    /// `code` and everything below it.
    [[nodiscard]] std::vector<std::string> withChildren(Dim dim, std::string_view code) const;
    /// Tier of an industry's primary membership; empty where it has none.
    [[nodiscard]] std::string_view tierOf(std::string_view industry) const;
    /// True where the industry, or one that contains it, is a primary member of the tier or of one below it.
    [[nodiscard]] bool industryInTier(std::string_view industry, std::string_view tier) const;
    /// The region itself: the topmost area that has children in the list; a country or a province only while not
    /// just one of the areas below it has children of its own. Without any children, the one
    /// area that there is; null where there are several, which are peers then.
    [[nodiscard]] const Area *region() const;
    /// The areas just below the region, in official order.
    [[nodiscard]] std::vector<const Area *> regionParts() const;
    /// Stamp of the first source that has one ("sample data"); null without.
    [[nodiscard]] const Text *stamp() const;
    [[nodiscard]] std::vector<const Note *> notesAbout(Dim dim, std::string_view code) const;
};

/// Takes one row of a package table (columns as in core/tables.h, the newest effective version) into the book.
/// `change`, `figure` and `observation` rows are not taken and give false, as do rows that make no sense.
bool addRow(CodeBook &book, const TableDef &table, const Row &row);

} // namespace rd
