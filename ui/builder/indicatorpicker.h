#pragma once

#include "core/report/quickfind.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rd {

/// A field that finds an indicator by name, pinyin, initials or code, with the list of what it finds below it.
class IndicatorPicker final : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorPicker(QWidget *parent = nullptr);

    void setCodes(std::shared_ptr<const CodeBook> codes);
    void setLook(const Look &look);
    /// All indicators are listed while nothing is typed; else the list opens with the first letter.
    void setOpen(bool open);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void picked(const std::string &indicator);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void search();
    void add(const FindEntry &entry);
    void take(int row);

    std::shared_ptr<const CodeBook> m_codes;
    QuickFind m_index;
    Look m_look;
    bool m_isOpen = true;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
};

} // namespace rd
