package importer

import (
	"math"

	"lodestone/dataset"
)

// Columns of China's customs query, in any order and some of them absent: a
// person ticks what to download. The currency stands nowhere but in the name of
// the last column, the direction of the trade nowhere at all.
const (
	customsMonth = iota
	customsCommodity
	customsPartner
	customsPartnerName
	customsQuantity1
	customsUnit1
	customsQuantity2
	customsUnit2
	customsDollars
	customsYuan
	customsMode
	customsPlace
)

var customs = layout{
	name: "China customs query",
	columns: []column{
		{needed, "数据年月|月份"},
		{marking, "商品编码"},
		{detailing, "贸易伙伴编码"},
		{optional, "贸易伙伴名称"},
		{needed, "第一数量"},
		{needed, "第一计量单位"},
		{optional, "第二数量"},
		{optional, "第二计量单位"},
		{optional, "美元"},
		{optional, "人民币"},
		{detailing, "贸易方式编码"},
		{detailing, "注册地编码|收发货人注册地编码"},
	},
	start: func(r *reading) (row, end func(*reading) error, err error) {
		if r.has(customsDollars) && r.has(customsYuan) {
			return nil, nil, r.fault("values in USD and in CNY: one file has one currency")
		}
		if r.has(customsPartnerName) && !r.has(customsPartner) {
			return nil, nil, r.fault("partners have names here but no codes; add the column 贸易伙伴编码")
		}
		flow := r.assumedFlow()
		return func(r *reading) error { return r.customsRow(flow) }, nil, nil
	},
	source: dataset.Source{
		Name:        "the online query of China Customs",
		Licence:     "figures of an official publication; no licence is stated",
		Attribution: "China Customs (General Administration of Customs), online query of customs statistics.",
		URL:         "http://stats.customs.gov.cn/",
	},
}

func (r *reading) customsRow(flow string) error {
	code, ok, err := r.wanted(customsCommodity)
	if !ok {
		return err
	}
	k := key{series{"CHN", flow, code}, world, ""}
	if k.period, err = r.month(customsMonth); err != nil {
		return err
	}
	if r.has(customsPartner) {
		if k.partner, err = r.partner(customsPartner, byCustoms); err != nil {
			return err
		}
	}
	kilograms, column, err := r.mass(customsQuantity1, customsUnit1, customsQuantity2, customsUnit2)
	if err != nil {
		return err
	}
	if math.IsNaN(kilograms) {
		return r.refuse(column, "the quantity is empty")
	}
	usd, err := r.value(customsDollars, "USD", true)
	if err != nil {
		return err
	}
	if _, err := r.value(customsYuan, "CNY", true); err != nil {
		return err
	}
	if kilograms == 0 && !r.is(customsDollars, "", "0") {
		r.note("0 kg with a value: less than half a kilogram")
	}
	return r.add(k, exactly(kilograms, usd))
}
