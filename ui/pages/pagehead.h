#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace rd {

/// What stands above every page and does not scroll: title, the stamp of made-up data, the filters. One line where there
/// is room for it, else two.
class PageHead final : public QWidget {
    Q_OBJECT
public:
    explicit PageHead(QWidget *filters, QWidget *parent = nullptr);

    void setLook(const Look &look);
    /// `isDrilled`: with a button back to what it was opened from.
    void setTitle(const QString &title, bool isDrilled);
    void setStamp(const QString &stamp);
    /// One of two views: the pinned one has a button that takes it away; the active one stands under a bar.
    void setPlace(bool isPinned, bool isCompared, bool isActive);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString stamp() const;

Q_SIGNALS:
    void upWanted();
    void unpinWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void sayPlace();

    Look m_look;
    QString m_words; ///< of the title, which its label may show on several lines
    QToolButton *m_up, *m_unpin;
    QLabel *m_title, *m_stamp;
    QWidget *m_filters;
    bool m_isCompared = false, m_isActive = false;
};

} // namespace rd
