// Package reader registers what reads files of a reader's own for JavaScript, as
// the global object own.
//
//	read(request, contents)
//
// takes the names of the files and what the reader said of them, as JSON
// ({"names": […], "flow", "mass", "unit", "commodity", "goods", "title",
// "total"}), and a list of their contents as Uint8Arrays. It answers with an
// object: reply is JSON, {"value": {"report", "question"}} or {"error": {"code",
// "message"}}, and files the dataset by name, as the engine's open takes it.
// Where there is a question or an error, there are none.
//
//	find(request, contents)
//
// takes the same, and of which observation the places are wanted, as "of":
// {"reporter", "flow", "commodity", "partner", "period"} among the names. It
// answers with JSON, {"value": {"rows", "again", "places"}} or an error.
//
// Of files elsewhere, own.slicer says what is to be fetched: see [Slicer]. Not
// every program has it.
//
// It has content for js alone.
package reader
