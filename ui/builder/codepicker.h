#pragma once

#include "core/report/report.h"
#include "ui/widgets/look.h"

#include <QDialog>
#include <QPushButton>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace rd {

/// The codes of one dimension to tick, found by typing; below each code what lies in it.
class CodeDialog final : public QDialog {
    Q_OBJECT
public:
    /// `chosen`: what is ticked so far; `children`: whether what lies below counts too.
    CodeDialog(Dim dim, const CodeBook &codes, const std::vector<std::string> &chosen, bool children, const Look &look,
               QWidget *parent);

    /// What lies below a code is ticked for itself; `none`: what unticking all comes to, on its button.
    void onlyThese(const QString &none);
    [[nodiscard]] std::vector<std::string> chosen() const; ///< in the order of the list; none: all
    [[nodiscard]] bool children() const;

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Enter behind a search ticks what was found first

private:
    bool fill(Dim dim, const CodeBook &codes, const std::vector<std::string> &chosen, Language language);
    void search(const QString &words);

    QLineEdit *m_field;
    QListWidget *m_list;
    QCheckBox *m_children;
    QPushButton *m_none;
};

/// A filter of the builder: says what it lets through, and opens the list of codes.
class CodePicker final : public QPushButton {
    Q_OBJECT
public:
    CodePicker(Dim dim, const char *name, const char *all, QWidget *parent = nullptr);

    void show(const std::vector<std::string> &chosen, bool children, std::shared_ptr<const CodeBook> codes, const Look &look);

Q_SIGNALS:
    void picked(const std::vector<std::string> &codes, bool children);

private:
    void ask();

    Dim m_dim;
    const char *m_name, *m_all;
    std::vector<std::string> m_chosen;
    bool m_withChildren = true;
    std::shared_ptr<const CodeBook> m_codes;
    Look m_look;
};

} // namespace rd
