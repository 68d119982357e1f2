#include "ui/deck/lockcheck.h"

#include "ui/slides/prepared/slideanswers.h"

#include <algorithm>

namespace rd {

LockCheck::LockCheck(QObject *parent) : QObject(parent) {}
LockCheck::~LockCheck() = default;

void LockCheck::begin(const SlideDeck &deck, const Desk &desk, const Look &look)
{
    m_thenAnswers.reset();
    m_nowAnswers.reset();
    m_then.clear();
    m_now.clear();
    if (deck.locked.empty()) {
        return;
    }
    m_deck = deck;
    m_desk = desk;
    m_look = look;
    SlideDeck living = deck;
    for (DeckSlide &slide : living.slides) {
        for (ReportSpec &report : slide.reports) {
            report.asKnown = report.asKnown == lockOf(deck.locked, slide.code) ? std::string() : report.asKnown;
        }
    }
    const auto ask = [this](const SlideDeck &asked, std::unique_ptr<SlideAnswers> &answers, Tables &tables) {
        answers = std::make_unique<SlideAnswers>(asked, *m_desk.runner, 0);
        connect(answers.get(), &SlideAnswers::answered, this,
                [this, &tables](std::size_t slide, const std::vector<SharedTable> &answered) {
                    tables[slide] = answered;
                    compare();
                });
    };
    ask(deck, m_thenAnswers, m_then);
    ask(living, m_nowAnswers, m_now);
}

void LockCheck::compare()
{
    if (m_then.size() < m_deck.slides.size() || m_now.size() < m_deck.slides.size()) {
        return;
    }
    std::vector<SlideDifference> slides;
    for (std::size_t i = 0; i < m_deck.slides.size(); ++i) {
        const DeckSlide &slide = m_deck.slides[i];
        if (slides.empty() || slides.back().slide != slide.code) {
            slides.push_back({slide.code, slide.number, said(slide.title, m_look.language), {}});
        }
        LockDifference &all = slides.back().difference;
        for (std::size_t place = 0; place < slide.reports.size(); ++place) {
            if (slides.back().title.isEmpty()) {
                slides.back().title = said(slide.reports[place].question, m_look.language);
            }
            const LockDifference one = lockDifference(*m_then[i][place], *m_now[i][place], *m_desk.codes, m_look.language);
            all.figures += one.figures;
            all.changed.insert(all.changed.end(), one.changed.begin(), one.changed.end());
        }
    }
    Q_EMIT compared(slides);
}

std::pair<std::size_t, std::size_t> countsOf(const std::vector<SlideDifference> &slides)
{
    std::pair<std::size_t, std::size_t> counts;
    for (const SlideDifference &slide : slides) {
        counts.first += slide.difference.figures;
        counts.second += slide.difference.changed.size();
    }
    return counts;
}

} // namespace rd
