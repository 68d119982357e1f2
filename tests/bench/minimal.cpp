// The floor that the dashboard's start is compared with: the least a Qt Charts program with the same font, Chinese labels and
// an opened store can do before its first painted frame. Ends when that frame is on the screen.
#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalBarSeries>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>
#include <QValueAxis>

#include <cstdlib>

namespace {

class FirstFrame final : public QChartView {
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QChartView::paintEvent(event);
        QTimer::singleShot(0, qApp, [] { std::_Exit(0); }); // as the dashboard does: what ending takes is no part of a start
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(14);
    QApplication::setFont(font);

    QSqlDatabase store = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    store.setDatabaseName(QString::fromLocal8Bit(argv[1]));
    if (!store.open()) {
        return 1;
    }
    QSqlQuery areas(QStringLiteral("SELECT name_zh FROM area ORDER BY ord"), store);
    QStringList names;
    auto *values = new QBarSet(QStringLiteral("数据"));
    while (areas.next()) {
        names << areas.value(0).toString();
        *values << names.size();
    }
    auto *bars = new QHorizontalBarSeries;
    bars->append(values);
    auto *chart = new QChart;
    chart->setTitle(QStringLiteral("各县（市、区）的数据"));
    chart->setTitleFont(font);
    chart->addSeries(bars);
    auto *categories = new QBarCategoryAxis;
    categories->append(names);
    categories->setLabelsFont(font);
    chart->addAxis(categories, Qt::AlignLeft);
    bars->attachAxis(categories);
    auto *axis = new QValueAxis;
    axis->setLabelsFont(font);
    chart->addAxis(axis, Qt::AlignBottom);
    bars->attachAxis(axis);
    FirstFrame view(chart); // which owns the chart, and that its series and axes
    view.resize(1366, 768);
    view.show();
    const int code = QApplication::exec();
    return names.isEmpty() ? 1 : code;
}
