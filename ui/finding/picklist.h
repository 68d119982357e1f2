#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rd {

/// A field with the list of what it finds below it. The arrows move in the list while the field keeps the focus; Enter takes the
/// row, Esc empties the field.
class PickList : public QWidget {
    Q_OBJECT
public:
    explicit PickList(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

protected:
    virtual void search() = 0; ///< fills the list anew
    virtual void take(int row) = 0;
    /// After the list was filled: as high as its rows, or a word that nothing was found.
    void showFound(bool isShown);
    [[nodiscard]] std::string query() const; ///< what is typed, without blanks around it
    [[nodiscard]] QLabel *nothing() const { return m_nothing; }
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
};

} // namespace rd
