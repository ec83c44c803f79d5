// Package bridge registers the engine for JavaScript as the global object
// explorer:
//
//	open(files)    loads a dataset: an object of Uint8Arrays by file name
//	load(files)    adds files that a call has asked for
//	speak(words)   makes all others answer in a language: {code, table} as JSON
//	read(link)     turns an address such as "?country=USA" into a request
//	query(request) turns a request, as JSON, into a view
//	history(request) tells how what a request shows came to be known
//	background(request) gives what is known of years beside it
//	origin(request) tells where a number comes from
//	export(request) gives what a reader takes away from a view: text with the
//	name of its file, or with the format json the view with its provenance
//
// Each function answers at once with JSON: {"value": …}, which is null for
// open, load and speak, or {"error": {"code", "message", "file"}}. A call that fails
// with code needs_file may be repeated once the file is loaded. A call that
// fails changes nothing: after an open that fails, the dataset that was open
// before still is.
//
// It has content for js alone.
package bridge
