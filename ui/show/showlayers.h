#pragma once

#include "ui/show/layersheet.h"
#include "ui/show/slideimages.h"
#include "ui/widgets/look.h"

namespace rd {

class SlideAnswers;

/// Asks for what the layers say beside the slide that is shown, and lays it out.
class ShowLayers final : public QObject {
    Q_OBJECT
public:
    explicit ShowLayers(Desk desk);
    ~ShowLayers() override;

    /// The answers that are shown; what is known of the same ones is kept. Empty: none.
    void setShown(const std::vector<SharedTable> &tables, Language language);
    [[nodiscard]] const std::vector<SharedTable> &shown() const { return m_shown; }
    [[nodiscard]] Scene sheet(bool lastYear, bool ranking, QSizeF size, const Theme &theme, Language language) const;
    [[nodiscard]] bool isComplete() const { return m_years && m_places; }

Q_SIGNALS:
    void answered();

private:
    void take(const Table *years, const Table *places, Language language);

    Desk m_desk;
    std::vector<SharedTable> m_shown;
    std::unique_ptr<SlideAnswers> m_answers;
    std::optional<std::vector<YearBefore>> m_years;
    std::optional<std::vector<PlaceList>> m_places;
};

} // namespace rd
