#pragma once

#include "core/report/quickfind.h"
#include "ui/widgets/look.h"

#include <QFrame>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rd {

/// Quick find: one field, and below it what it finds, each sort together. Lies over the window until something is chosen,
/// Esc is pressed or the focus goes elsewhere.
class QuickFindBox final : public QFrame {
    Q_OBJECT
public:
    explicit QuickFindBox(QWidget *window);
    ~QuickFindBox() override;

    void setDesk(Desk desk, std::vector<ReportSpec> reports);
    void setLook(const Look &look);
    /// Shows the box with an empty field. What the store holds is asked anew each time, off the GUI thread.
    void open();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *results() const { return m_results; }
    /// The hits that the list shows, in its order.
    [[nodiscard]] const std::vector<FindHit> &hits() const { return m_hits; }

Q_SIGNALS:
    void chosen(const rd::FindEntry &entry);
    /// By Esc, by a choice or because the focus went elsewhere; whoever hides the box knows that.
    void closed();
    /// The figures can be found from now on, too.
    void figuresKnown();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using Index = std::shared_ptr<const QuickFind>;

    void askForFigures();
    void search();
    void addRow(const FindHit &hit, bool firstOfSort);
    void take(int row);
    void move(int rows);
    void close(bool giveFocusBack);
    void place();

    Desk m_desk;
    Look m_look;
    std::vector<ReportSpec> m_reports;
    Index m_index;
    std::unique_ptr<QFutureWatcher<Index>> m_watcher;
    std::vector<FindHit> m_hits;
    QLineEdit *m_field;
    QListWidget *m_results;
    QLabel *m_nothing;
    QWidget *m_focusBefore = nullptr;
};

} // namespace rd
