#include "ui/slides/slidedeck.h"

#include "app/reports.h"
#include "core/chart/chartparts.h"
#include "core/report/catalogue.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t mostCharts = 2;

SlideLayout layoutNamed(std::string_view name, std::size_t reports)
{
    if (name == "title") {
        return SlideLayout::Title;
    }
    return name == "two" && reports > 1 ? SlideLayout::Two : SlideLayout::One;
}

/// What stands on the slide in place of a report that is not there or cannot be read.
ReportSpec unreadable(const std::string &code, const Error &error)
{
    ReportSpec spec;
    spec.id = code;
    spec.question = error.sentence;
    spec.chart = "sentence";
    spec.limit = 1;
    return spec;
}

/// A report of the user's own may have been deleted since a slide was made of it.
Error goneFrom(const CodeBook &codes, const std::string &code, const Error &otherwise)
{
    if (codes.reports.find(code) != nullptr) {
        return otherwise;
    }
    const Text &gone = word("save.gone");
    return {ErrorCode::Failed, {filled(gone.zh, code), filled(gone.en, code)}, {}};
}

/// The figures that a title slide without a report of its own speaks of: all of them.
ReportSpec wholeStore()
{
    const auto &all = builtInReports();
    const auto found = std::ranges::find(all, "all-figures", &ReportSpec::id);
    return found == all.end() ? ReportSpec{} : *found;
}

DeckSlide slideOf(const Slide &stored, const CodeBook &codes)
{
    DeckSlide slide;
    slide.title = stored.title;
    slide.notes = stored.notes;
    for (const std::string &code : stored.reports) {
        if (slide.reports.size() < mostCharts) {
            auto spec = reportNamed(code, codes);
            slide.reports.push_back(spec ? *std::move(spec) : unreadable(code, goneFrom(codes, code, spec.error())));
        }
    }
    slide.layout = layoutNamed(stored.layout, slide.reports.size());
    if (slide.layout == SlideLayout::Title && slide.reports.empty()) {
        slide.reports.push_back(wholeStore());
    } else if (slide.layout == SlideLayout::One && slide.reports.size() > 1) {
        slide.reports.resize(1);
    }
    return slide;
}

/// A store whose package brings no deck: a title and the first card of each page.
SlideDeck deckOfPages(const CodeBook &codes)
{
    SlideDeck deck;
    const Area *region = codes.region();
    deck.name = region == nullptr ? word("app.name") : region->name;
    deck.slides.push_back({SlideLayout::Title, deck.name, {}, {wholeStore()}});
    for (const std::string_view page : pageCodes()) {
        std::vector<ReportSpec> cards = cardsOf(page, codes);
        const auto chart = std::ranges::find_if(cards, [](const ReportSpec &card) { return card.chart != "sentence"; });
        if (!cards.empty()) {
            DeckSlide slide;
            slide.reports.push_back(chart == cards.end() ? cards.front() : *chart);
            deck.slides.push_back(std::move(slide));
        }
    }
    return deck;
}

} // namespace

Result<SlideDeck> deckOf(const CodeBook &codes, const std::string &code)
{
    if (code.empty() && codes.decks.empty()) {
        return deckOfPages(codes);
    }
    const Deck *stored = code.empty() ? &*codes.decks.begin() : codes.decks.find(code);
    if (stored == nullptr) {
        return Error{ErrorCode::Failed,
                     {fmt::format("没有名为“{}”的演示文稿；用 list decks 查看全部演示文稿。", code),
                      fmt::format("There is no deck \"{}\"; \"list decks\" shows all of them.", code)},
                     {}};
    }
    SlideDeck deck{stored->code, stored->name, {}};
    for (const Slide &slide : codes.slides) { // in order over all decks, so in order within one
        if (slide.deck == stored->code) {
            deck.slides.push_back(slideOf(slide, codes));
        }
    }
    if (deck.slides.empty()) {
        return Error{ErrorCode::Failed,
                     {fmt::format("演示文稿“{}”中没有幻灯片。", stored->code),
                      fmt::format("The deck \"{}\" has no slides.", stored->code)},
                     {}};
    }
    return deck;
}

std::size_t slideShowing(const SlideDeck &deck, std::span<const ReportSpec> reports)
{
    for (const ReportSpec &asked : reports) {
        for (std::size_t i = 0; i < deck.slides.size(); ++i) {
            const auto &shown = deck.slides[i].reports;
            if (std::ranges::find(shown, asked.id, &ReportSpec::id) != shown.end()) {
                return i;
            }
        }
    }
    return 0;
}

} // namespace rd
