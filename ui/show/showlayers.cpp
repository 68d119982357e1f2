#include "ui/show/showlayers.h"

#include "ui/show/slideanswers.h"

namespace rd {
namespace {

std::vector<const Table *> bare(const std::vector<SharedTable> &tables)
{
    std::vector<const Table *> all;
    all.reserve(tables.size());
    for (const SharedTable &table : tables) {
        all.push_back(table.get());
    }
    return all;
}

} // namespace

ShowLayers::ShowLayers(Desk desk) : m_desk(std::move(desk)) {}

ShowLayers::~ShowLayers() = default;

void ShowLayers::setShown(const std::vector<SharedTable> &tables, Language language)
{
    if (tables == m_shown) {
        return;
    }
    m_shown = tables;
    m_answers.reset();
    m_years.reset();
    m_places.reset();
    const auto years = yearBeforeQuestion(bare(tables)), places = placesQuestion(bare(tables));
    SlideDeck questions;
    questions.slides.emplace_back();
    for (const auto *question : {&years, &places}) {
        if (*question) {
            questions.slides.front().reports.push_back(**question);
        }
    }
    if (!years && !places) {
        return take(nullptr, nullptr, language);
    }
    m_answers = std::make_unique<SlideAnswers>(questions, *m_desk.runner, 0);
    connect(m_answers.get(), &SlideAnswers::answered, this,
            [this, language, hasYears = years.has_value(),
             hasPlaces = places.has_value()](std::size_t, const std::vector<SharedTable> &answers) {
                take(hasYears ? answers.front().get() : nullptr, hasPlaces ? answers.back().get() : nullptr, language);
                Q_EMIT answered();
            });
}

void ShowLayers::take(const Table *years, const Table *places, Language language)
{
    m_years = yearsBefore(bare(m_shown), years, *m_desk.codes, language);
    m_places = places == nullptr ? std::vector<PlaceList>() : areaPlaces(bare(m_shown), *places, *m_desk.codes, language);
}

Scene ShowLayers::sheet(bool lastYear, bool ranking, QSizeF size, const Theme &theme, Language language) const
{
    return layerSheet({lastYear, ranking, m_years ? &*m_years : nullptr, m_places ? &*m_places : nullptr}, size, theme,
                      language);
}

} // namespace rd
