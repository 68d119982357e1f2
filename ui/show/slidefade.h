#pragma once

#include <QImage>
#include <QVariantAnimation>

class QPainter;

namespace rd {

/// One slide turning into the next, where that is wanted: both are images that are there already, so that a frame costs two of
/// them drawn.
class SlideFade final : public QObject {
    Q_OBJECT
public:
    SlideFade();

    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    void setWanted(bool isWanted); ///< kept for later shows
    /// Begins with what was seen; nothing where no fade is wanted.
    void beginFrom(const QImage &before);
    void end() { m_run.stop(); }
    [[nodiscard]] bool isRunning() const { return m_run.state() == QAbstractAnimation::Running; }
    /// What was seen, under what `draw` draws, which comes to the fore.
    void paint(QPainter &painter, const std::function<void(const QImage &)> &draw, const QImage &now) const;

Q_SIGNALS:
    void moved();

private:
    QVariantAnimation m_run;
    QImage m_before;
    bool m_isWanted;
};

} // namespace rd
