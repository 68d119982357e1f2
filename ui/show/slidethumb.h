#pragma once

#include <QImage>
#include <QWidget>

namespace rd {

/// A slide as large as fits with a rule around it, or words in its place.
class SlideThumb final : public QWidget {
    Q_OBJECT
public:
    explicit SlideThumb(QWidget *parent = nullptr) : QWidget(parent) {}

    void setPicture(const QImage &picture, const QString &words);
    [[nodiscard]] const QImage &picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QString m_words;
};

} // namespace rd
