#pragma once

#include "ui/charts/scene.h"

#include <QScrollArea>

namespace rd {

class RunningShow;

/// A figure of a slide as the presenter says it, and where it comes from.
struct SpokenFigure {
    QString name, words, where;
};
/// The figures behind answers in their order; of values without figures the values themselves. At most so many.
[[nodiscard]] std::vector<SpokenFigure> spokenFigures(const std::vector<const Table *> &tables, const CodeBook &codes,
                                                      Language language, std::size_t most);

/// The figures of the slide that is shown, in speakable form with their sources.
class SpokenList final : public QScrollArea {
    Q_OBJECT
public:
    SpokenList(RunningShow &show, QWidget *parent);

    [[nodiscard]] const std::vector<SpokenFigure> &figures() const { return m_figures; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void layOut();

    RunningShow &m_show;
    std::vector<SpokenFigure> m_figures;
};

} // namespace rd
