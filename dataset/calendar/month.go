// Package calendar counts months.
//
// A month is a number, so that m−1 is the month before and m−12 the same month
// a year before. There are no days and no time zones here: a monthly figure
// belongs to a calendar month of its reporter, and to no instant.
package calendar

import (
	"fmt"
	"strconv"
)

// Month is a calendar month, counted from January of year 0.
type Month int

// Of returns the month with the given year and number, January being 1.
func Of(year, number int) Month { return Month(year*12 + number - 1) }

// Parse reads a month as it is written in data and links: "2025-09".
// Years have four digits; nothing may follow or precede.
func Parse(s string) (Month, error) {
	if len(s) == 7 && s[4] == '-' && digits(s[:4]) && digits(s[5:]) {
		year, _ := strconv.Atoi(s[:4])
		number, _ := strconv.Atoi(s[5:])
		if number >= 1 && number <= 12 {
			return Of(year, number), nil
		}
	}
	return 0, fmt.Errorf("calendar: %q is not a month such as 2025-09", s)
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// Year returns the year that m lies in.
func (m Month) Year() int { return int(m) / 12 }

// Number returns the place of m in its year, January being 1.
func (m Month) Number() int { return int(m)%12 + 1 }

// Name returns the English name of m without its year: "September".
func (m Month) Name() string { return names[m.Number()-1] }

// String returns m as it is written in data and links: "2025-09".
func (m Month) String() string {
	year, number := m.Year(), m.Number()
	if m < 0 || year > 9999 {
		return fmt.Sprintf("%04d-%02d", year, number)
	}
	digit := func(n int) byte { return '0' + byte(n%10) } // a view has hundreds of months
	return string([]byte{digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(number / 10), digit(number)})
}

// Long returns m as it is written in text: "September 2025".
func (m Month) Long() string { return m.Name() + " " + strconv.Itoa(m.Year()) }

var names = [12]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}
