#include "ui/show/spokenlist.h"

#include "core/chart/chartparts.h"
#include "core/words/spoken.h"
#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"
#include "ui/show/runningshow.h"

#include <QPainter>
#include <QScrollBar>

namespace rd {
namespace {

constexpr std::size_t mostFigures = 60;

/// Paints a scene of text.
class SpokenText final : public QWidget {
public:
    void setScene(Scene scene, const Theme &theme, const QString &words)
    {
        m_theme = theme;
        m_scene = std::move(scene);
        setFixedHeight(static_cast<int>(m_scene.size.height()));
        setAccessibleDescription(words);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(Token::Ground));
        paint(painter, m_scene, m_theme);
    }

private:
    Theme m_theme = Theme::page(ThemeName::Light);
    Scene m_scene;
};

SpokenFigure spokenFigure(const Table &table, std::size_t row, const CodeBook &codes, Language language)
{
    const Mark mark = factMark(table, row, codes, language);
    const Quantity &quantity = *table.quantity(table.rows[row]);
    const auto period = Period::parse(table.rows[row].key.code(Dim::Period));
    const std::string when = period ? spoken(*period, language) : mark.when;
    return {qs(joined({mark.name, mark.detail})), qs(spoken(quantity, codes.units.find(quantity.unit), language)),
            qs(joined({mark.key.code(Dim::Figure), when, mark.where}))};
}

} // namespace

std::vector<SpokenFigure> spokenFigures(const std::vector<const Table *> &tables, const CodeBook &codes, Language language,
                                        std::size_t most)
{
    std::vector<SpokenFigure> figures;
    for (const Table *table : tables) {
        for (std::size_t row = 0; table != nullptr && row < table->rows.size() && figures.size() < most; ++row) {
            if (table->quantity(table->rows[row]) != nullptr) {
                figures.push_back(spokenFigure(*table, row, codes, language));
            }
        }
    }
    return figures;
}

SpokenList::SpokenList(RunningShow &show, QWidget *parent) : QScrollArea(parent), m_show(show)
{
    setWidget(new SpokenText);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&show, &RunningShow::figuresCame, this, &SpokenList::fill);
    connect(&show, &RunningShow::lookChanged, this, &SpokenList::fill);
    fill();
}

void SpokenList::fill()
{
    setAccessibleName(saidWord("show.spoken", m_show.look().language));
    std::vector<const Table *> tables;
    if (m_show.figures() != nullptr && !m_show.figures()->rows.empty()) {
        tables.push_back(m_show.figures());
    } else if (m_show.figures() != nullptr) {
        for (const SharedTable &table : m_show.shownTables()) {
            tables.push_back(table.get());
        }
    }
    m_figures = spokenFigures(tables, *m_show.desk().codes, m_show.look().language, mostFigures);
    verticalScrollBar()->setValue(0);
    layOut();
}

void SpokenList::layOut()
{
    // On a large screen larger: it is read from beside the lectern.
    const int height = window()->height();
    const Theme theme = height < 1000 ? Theme::page(m_show.look().theme) : Theme::slide(m_show.look().theme, height * 0.75);
    const qreal left = theme.step(2), width = viewport()->width() - 2 * left;
    Scene scene;
    QString all;
    qreal y = left;
    for (const SpokenFigure &figure : m_figures) {
        y = addText(scene, figure.name, {Type::Body, Token::Text}, theme, {left, y}, width);
        y = addText(scene, figure.words, {Type::ChartTitle, Token::Text, true}, theme, {left, y}, width);
        y = addText(scene, figure.where, {Type::Caption, Token::Quiet}, theme, {left, y}, width) + theme.step(3);
        all += figure.name + QLatin1Char(' ') + figure.words + QLatin1Char('\n');
    }
    if (m_figures.empty() && m_show.figures() != nullptr) {
        y = addText(scene, saidWord("show.nofigures", m_show.look().language), {Type::Body, Token::Quiet}, theme, {0, y},
                    width);
    }
    scene.size = {width + 2 * left, y};
    widget()->setFixedWidth(viewport()->width());
    static_cast<SpokenText *>(widget())->setScene(std::move(scene), theme, all);
}

void SpokenList::resizeEvent(QResizeEvent *) { layOut(); }

} // namespace rd
