#include "ui/pages/findtarget.h"

#include "app/reports.h"
#include "core/catalogue.h"

#include <algorithm>

namespace rd {
namespace {

bool contains(const std::vector<Dim> &dims, Dim dim) { return std::ranges::find(dims, dim) != dims.end(); }

// A card's own filter must let the code through.
bool letsThrough(const ReportSpec &card, Dim dim, const std::string &code, const CodeBook &codes)
{
    const Filter *filter = card.filter(dim);
    return !filter || filter->codes.empty() || std::ranges::any_of(filter->codes, [&](const std::string &allowed) {
        return allowed == code || (filter->children && codes.isWithin(dim, code, allowed));
    });
}

bool isOfTypes(const ReportSpec &card, const std::string &subject, const CodeBook &codes)
{
    const std::string types = ' ' + card.option("types") + ' ';
    const Subject *known = codes.subjects.find(subject);
    return types.size() == 2 || (known && types.find(' ' + known->type + ' ') != std::string::npos);
}

bool isNamed(const ReportSpec &card, Dim dim, const std::string &code)
{
    const Filter *filter = card.filter(dim);
    return (filter && std::ranges::find(filter->codes, code) != filter->codes.end())
           || (dim == Dim::Indicator && std::ranges::find(card.measures, code, &Measure::indicator) != card.measures.end());
}

bool isPart(const std::string &area, const CodeBook &codes)
{
    const std::vector<const Area *> parts = codes.regionParts();
    return std::ranges::find(parts, area, &Area::code) != parts.end();
}

// Whether a card has a mark for the code: it lists all codes of the dimension, or names this one.
bool lists(const ReportSpec &card, Dim dim, const std::string &code, const CodeBook &codes)
{
    if (dim == Dim::Indicator || dim == Dim::Figure) {
        return isNamed(card, dim, code);
    }
    if (dim == Dim::Source && card.view == View::Sources) {
        return letsThrough(card, dim, code, codes);
    }
    if (dim == Dim::Area && !isPart(code, codes)) {
        return false;
    }
    return (contains(card.rows, dim) || contains(card.columns, dim)) && letsThrough(card, dim, code, codes)
           && (dim != Dim::Subject || isOfTypes(card, code, codes));
}

std::string_view homeOf(Dim dim)
{
    switch (dim) {
    case Dim::Area: return "counties";
    case Dim::Tier:
    case Dim::Industry: return "industries";
    case Dim::Subject: return "projects";
    case Dim::Source: return "sources";
    default: return {};
    }
}

// The dimension's own page first, then menu order; empty where no page lists the code.
std::string pageListing(Dim dim, const std::string &code, const CodeBook &codes)
{
    std::vector<std::string> pages(pageCodes().begin(), pageCodes().end());
    std::ranges::stable_sort(pages, std::ranges::greater(), [&](const std::string &page) { return page == homeOf(dim); });
    for (const std::string &page : pages) {
        const std::vector<ReportSpec> cards = cardsOf(page, codes);
        if (std::ranges::any_of(cards, [&](const ReportSpec &card) { return lists(card, dim, code, codes); })) {
            return page;
        }
    }
    return {};
}

// All that the store holds of one thing, as a list; its events where there are only those.
ReportSpec listOf(const FindEntry &entry, Dim dim, const CodeBook &codes)
{
    const bool onlyEvents =
        dim == Dim::Subject && !entry.hasFigures
        && std::ranges::any_of(codes.events, [&](const Event &event) { return event.subject == entry.code; });
    const std::string base = onlyEvents ? "events" : dim == Dim::Figure ? "all-figures" : "observations";
    ReportSpec spec = *std::ranges::find(builtInReports(), base, &ReportSpec::id);
    if (dim == Dim::Figure) { // among the others of its indicator, not alone
        spec.filters.push_back({Dim::Indicator, {std::string(entry.key.code(Dim::Indicator))}, false});
        spec.question = codes.nameOf(Dim::Indicator, entry.key.code(Dim::Indicator));
    } else {
        spec.filters.push_back({dim, {entry.code}, true});
        spec.question = entry.name;
    }
    spec.drill = {Dim::Figure};
    return spec;
}

} // namespace

ViewState stateFound(const FindEntry &entry, const CodeBook &codes, const ViewState &from)
{
    ViewState state = from;
    if (entry.sort == FindSort::Deck) {
        return state;
    }
    state.filters = {};
    state.choice = {};
    state.drilled = {};
    if (entry.sort == FindSort::Page) {
        state.page = entry.code;
        return state;
    }
    if (entry.sort == FindSort::Report) {
        if (const Result<ReportSpec> report = reportNamed(entry.code, codes)) {
            state.drilled = {*report};
        }
        return state;
    }
    const Dim dim = *dimOf(entry.sort);
    state.choice.selection.keys = {Key{{dim, entry.code}}};
    if (dim == Dim::Figure) {
        state.choice.lineage.figures = {entry.code};
    }
    if (const std::string page = pageListing(dim, entry.code, codes); !page.empty()) {
        state.page = page;
    } else {
        state.drilled = {listOf(entry, dim, codes)};
    }
    return state;
}

} // namespace rd
