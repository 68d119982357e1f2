#pragma once

#include "ui/provenance/provenancetext.h"
#include "ui/widgets/look.h"

#include <QPushButton>

class QVBoxLayout;

namespace rd {

/// A button of several lines, each wrapped to the width that there is.
class SheetButton final : public QPushButton {
    Q_OBJECT
public:
    explicit SheetButton(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
};

/// Puts what the panel says below each other. Every label shows plain text and can be copied from; every entry is reached
/// by Tab and has a name for a screen reader.
class ProvenanceSheet {
public:
    explicit ProvenanceSheet(const Look &look);
    /// The widget with all that was put in; the caller owns it.
    [[nodiscard]] QWidget *finished();

    void text(const QString &text, const TextStyle &style = {}, int above = 0);
    /// The small quiet line above a part.
    void caption(const QString &text) { this->text(text, {Type::Caption, Token::Quiet}, 12); }
    void write(const ProvenanceText &content);
    void lines(const std::vector<ProvenanceText::Line> &lines);
    SheetButton *entry(const ProvenanceEntry &entry);
    QPushButton *button(const QString &text);
    void rule();

private:
    Theme m_theme;
    QWidget *m_widget;
    QVBoxLayout *m_column;
};

} // namespace rd
