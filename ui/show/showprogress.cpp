#include "ui/show/showprogress.h"

#include "ui/show/runningshow.h"

#include <QPainter>

#include <algorithm>

namespace rd {

ShowProgress::ShowProgress(RunningShow &show, QWidget *parent) : QWidget(parent), m_show(show)
{
    setFixedHeight(8);
    connect(&show, &RunningShow::lookChanged, this, &ShowProgress::dress);
    dress();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_tick.start();
    connect(&show, &RunningShow::changed, this, qOverload<>(&QWidget::update));
    connect(&show, &RunningShow::wanted, this, qOverload<>(&QWidget::update));
}

void ShowProgress::dress()
{
    const QString words = saidWord("show.progress", m_show.look().language);
    setToolTip(words);
    setAccessibleName(words);
    update();
}

double ShowProgress::slides() const
{
    const ShowState &now = m_show.state();
    const std::size_t at = now.flow.isBackup(now.slide) ? now.resume : now.slide, count = now.flow.count();
    return count == 0 ? 0 : static_cast<double>(now.flow.numberOf(at)) / static_cast<double>(count);
}

void ShowProgress::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::page(m_show.look().theme);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Rule));
    painter.fillRect(QRectF(0, 0, width() * slides(), height()), theme.color(Token::Pillar));
    const ShowClock &clock = m_show.clock();
    if (clock.length.count() == 0) {
        return;
    }
    const auto elapsed = clock.elapsed(ShowClock::Moment::clock::now());
    const bool isOver = elapsed > clock.length;
    const double time = isOver ? 1 : static_cast<double>(elapsed.count()) / static_cast<double>(clock.length.count());
    constexpr qreal notch = 4, edge = 1; // an edge of the ground, so that it is seen on both
    const QRectF at(std::clamp(width() * time - notch / 2, edge, width() - notch - edge), 0, notch, height());
    painter.fillRect(at.adjusted(-edge, 0, edge, 0), theme.color(Token::Ground));
    painter.fillRect(at, theme.color(isOver ? Token::Warning : Token::Text));
}

} // namespace rd
