#include "ui/show/slidefade.h"

#include <QPainter>
#include <QSettings>

namespace rd {
namespace {

constexpr int fadeLength = 250; // milliseconds
constexpr QLatin1String fadeSetting("show/fade");

} // namespace

SlideFade::SlideFade() : m_isWanted(QSettings().value(fadeSetting, false).toBool())
{
    m_run.setDuration(fadeLength);
    m_run.setStartValue(0.0);
    m_run.setEndValue(1.0);
    connect(&m_run, &QVariantAnimation::valueChanged, this, &SlideFade::moved);
    connect(&m_run, &QAbstractAnimation::finished, this, [this] {
        m_before = {};
        Q_EMIT moved();
    });
}

void SlideFade::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    QSettings().setValue(fadeSetting, isWanted);
}

void SlideFade::beginFrom(const QImage &before)
{
    m_run.stop();
    if (m_isWanted && !before.isNull()) {
        m_before = before;
        m_run.start();
    }
}

void SlideFade::paint(QPainter &painter, const std::function<void(const QImage &)> &draw, const QImage &now) const
{
    draw(m_before);
    painter.save();
    painter.setOpacity(m_run.currentValue().toDouble());
    draw(now);
    painter.restore();
}

} // namespace rd
