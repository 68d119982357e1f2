#pragma once

#include "ui/slides/deckflow.h"
#include "ui/slides/prepared/slideimages.h"

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace rd {

/// All slides small, in a grid; what is typed filters them by number and title.
class OverviewGrid final : public QWidget {
    Q_OBJECT
public:
    explicit OverviewGrid(QWidget *parent);

    void setTheme(const Theme &theme, Language language);
    void setSlide(std::size_t slide, const QString &title, QByteArray picture); ///< a PNG file; empty until it is made
    /// Opens without a filter, at the slide that is shown.
    void open(const DeckFlow &flow, std::size_t current);
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(std::size_t slide);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void narrow(const QString &text);
    void choose();

    QLineEdit *m_filter;
    QListWidget *m_list;
    double m_shape = 9.0 / 16; ///< height of a slide by its width
};

} // namespace rd
