#include "ui/provenance/provenancesheet.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rd {
namespace {

constexpr int sheetMargin = 16;

QLabel *plainLabel(const QString &text, const TextStyle &style, const Theme &theme)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(theme.font(style));
    label->setForegroundRole(QPalette::WindowText); // a button around it would choose its own
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, theme.color(style.color));
    label->setPalette(colors);
    return label;
}

} // namespace

SheetButton::SheetButton(QWidget *parent) : QPushButton(parent)
{
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// A button does not ask its layout by itself.
QSize SheetButton::sizeHint() const { return layout() ? layout()->sizeHint() : QPushButton::sizeHint(); }
QSize SheetButton::minimumSizeHint() const { return {40, 24}; }
int SheetButton::heightForWidth(int width) const { return layout() ? layout()->totalHeightForWidth(width) : -1; }

ProvenanceSheet::ProvenanceSheet(const Look &look)
    : m_theme(look.page()), m_widget(new QWidget), m_column(new QVBoxLayout(m_widget))
{
    m_column->setContentsMargins(sheetMargin, sheetMargin, sheetMargin, sheetMargin);
    m_column->setSpacing(0);
}

QWidget *ProvenanceSheet::finished()
{
    m_column->addStretch(1);
    return m_widget;
}

void ProvenanceSheet::text(const QString &text, const TextStyle &style, int above)
{
    if (text.isEmpty()) {
        return;
    }
    QLabel *label = plainLabel(text, style, m_theme);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addSpacing(above);
    m_column->addWidget(label);
}

void ProvenanceSheet::write(const ProvenanceText &content)
{
    text(content.heading, {Type::Heading, Token::Text, true}, 12);
    text(content.numeral, {Type::PageTitle, Token::Text, true}, 4);
    lines(content.lines);
}

void ProvenanceSheet::lines(const std::vector<ProvenanceText::Line> &lines)
{
    QString last;
    for (const ProvenanceText::Line &line : lines) {
        text(line.name == last ? QString() : line.name, {Type::Caption, Token::Quiet}, 10);
        text(line.text, {}, line.name == last ? 6 : 0);
        last = line.name;
    }
}

SheetButton *ProvenanceSheet::entry(const ProvenanceEntry &entry)
{
    auto *button = new SheetButton;
    button->setAccessibleName(QStringList{entry.name, entry.value, entry.details}.join(QStringLiteral(", ")));
    auto *inside = new QVBoxLayout(button);
    inside->setContentsMargins(8, 6, 8, 6);
    inside->setSpacing(0);
    for (const auto &[words, style] : {std::pair{entry.value, TextStyle{Type::Body, Token::Text, true}},
                                       {entry.name, TextStyle{}},
                                       {entry.details, TextStyle{Type::Caption, Token::Quiet}}}) {
        if (!words.isEmpty()) {
            QLabel *label = plainLabel(words, style, m_theme);
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            inside->addWidget(label);
        }
    }
    m_column->addWidget(button);
    return button;
}

QPushButton *ProvenanceSheet::button(const QString &text)
{
    auto *button = new QPushButton(text);
    m_column->addSpacing(8);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void ProvenanceSheet::rule()
{
    auto *line = new QWidget;
    line->setFixedHeight(int(m_theme.thin()));
    line->setAutoFillBackground(true);
    QPalette colors = line->palette();
    colors.setColor(QPalette::Window, m_theme.color(Token::Rule));
    line->setPalette(colors);
    m_column->addSpacing(16);
    m_column->addWidget(line);
}

} // namespace rd
