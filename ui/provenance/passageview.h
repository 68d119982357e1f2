#pragma once

#include "exchange/json/document.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace rd {

/// The user's own text of a document, opened at the place where a figure is printed. The text is read from the file each
/// time; nothing of it goes into the store or into an export.
class PassageView final : public QDialog {
    Q_OBJECT
public:
    explicit PassageView(const Look &look, QWidget *parent = nullptr);

    /// `title` names the document and the place that the store tells.
    void showPlace(const QString &title, const QString &text, const PrintedFigure &figure);
    [[nodiscard]] QString marked() const;  ///< the words that are marked
    [[nodiscard]] QString finding() const; ///< what is said about the place

private:
    Look m_look;
    QLabel *m_title, *m_finding;
    QPlainTextEdit *m_text;
};

/// Which file a user keeps as the text of a source of a store; remembered in the user's settings. Empty: none.
[[nodiscard]] QString documentOf(const std::string &store, const std::string &source);
void rememberDocument(const std::string &store, const std::string &source, const QString &path);

} // namespace rd
