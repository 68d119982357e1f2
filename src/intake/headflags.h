#pragma once

#include "intake/codefinder.h"
#include "intake/flaggedperiod.h"
#include "intake/tablemapping.h"

namespace rd {

/// Fixes a period with the status and the marks that stand behind it; does nothing where there is none.
void takePeriod(Fixed &fixed, const FlaggedPeriod &said);

/// 预计 and "provisional" alone in a head's level or in brackets behind its name: of the values below. False for other words.
bool takeFlag(std::string_view text, Fixed &fixed);

/// The marks of notes behind a name and its unit: 地区生产总值(亿元)*, 常住人口[1]. What is in other brackets is part of it.
void takeHeadMarks(std::string &text, Fixed &fixed);

/// The 预计 of "2025年预计地区生产总值" before a name that the lists have.
void takeFlagBefore(std::string &text, Fixed &fixed, const CodeFinder &finder);

} // namespace rd
