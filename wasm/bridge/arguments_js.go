package bridge

import (
	"fmt"

	"github.com/hack-pad/safejs"

	"lodestone/wasm/explorer"
)

// What JavaScript hands over is untrusted until read here. Properties are read
// by calls (Reflect.get, Object.entries), because only calls turn what a getter
// or a proxy throws into an error; a plain property access would end the program.

const (
	maxText  = 64 << 10        // UTF-16 units of a link or a request
	maxCheck = 2<<20 + maxText // of a request to check a text, each unit of which may be escaped
	maxWords = 3 << 20         // of a request to speak, with a table of phrases
	maxFiles = 64              // files in a dataset
	maxBytes = 256 << 20       // bytes in a dataset: memory that runs out cannot be recovered
)

var errNotOpen = &explorer.Error{Code: "no_data", Message: "No data are loaded yet."}

func invalid(message string) error {
	return &explorer.Error{Code: "invalid_request", Message: message}
}

// textOf returns the text of a JavaScript string of at most most units.
func textOf(v safejs.Value, most int) (string, error) {
	if v.Type() != safejs.TypeString {
		return "", invalid("The request is not text.")
	}
	boxed, err := safejs.Global().Call("Object", v)
	if err != nil {
		return "", err
	}
	if n, err := boxed.Length(); err != nil || n > most {
		return "", invalid("The request is too long.")
	}
	return v.String()
}

// requestOf decodes a request.
func requestOf[T any](v safejs.Value, most int, decode func(string) (T, error)) (r T, err error) {
	text, err := textOf(v, most)
	if err != nil {
		return r, err
	}
	if r, err = decode(text); err != nil {
		return r, invalid("The request cannot be read.")
	}
	return r, nil
}

// filesOf copies the own enumerable properties of a JavaScript object, which
// must be Uint8Arrays, each once.
func filesOf(v safejs.Value) (map[string][]byte, error) {
	if v.Type() != safejs.TypeObject {
		return nil, invalid("The data are not files.")
	}
	object, err := safejs.Global().Get("Object")
	if err != nil {
		return nil, err
	}
	entries, err := object.Call("entries", v)
	if err != nil {
		return nil, invalid("The data are not files.")
	}
	n, err := entries.Length()
	if err != nil {
		return nil, err
	}
	if n > maxFiles {
		return nil, unsupported("There are more than %d files.", maxFiles)
	}
	files := make(map[string][]byte, n)
	room := maxBytes
	for i := range n {
		name, data, err := fileOf(entries, i, room)
		if err != nil {
			return nil, err
		}
		files[name] = data
		room -= len(data)
	}
	return files, nil
}

// fileOf copies entry i, a pair of a name and a Uint8Array of at most room bytes.
func fileOf(entries safejs.Value, i, room int) (name string, data []byte, err error) {
	pair, err := entries.Index(i)
	if err != nil {
		return "", nil, err
	}
	key, err := pair.Index(0)
	if err != nil {
		return "", nil, err
	}
	if name, err = textOf(key, maxText); err != nil {
		return "", nil, err
	}
	array, err := pair.Index(1)
	if err != nil {
		return "", nil, err
	}
	size, err := sizeOf(array)
	if err != nil {
		return "", nil, invalid("The file " + name + " is not bytes.")
	}
	if size > float64(room) {
		return "", nil, unsupported("The files are larger than %d MB.", maxBytes>>20)
	}
	data = make([]byte, int(size))
	if n, err := safejs.CopyBytesToGo(data, array); err != nil || n != len(data) {
		return "", nil, invalid("The file " + name + " is not bytes.")
	}
	return name, data, nil
}

// sizeOf returns the length of a Uint8Array, and an error for what is not one.
func sizeOf(v safejs.Value) (float64, error) {
	buffer, err := safejs.Global().Get("ArrayBuffer")
	if err != nil {
		return 0, err
	}
	isView, err := buffer.Call("isView", v)
	if err != nil {
		return 0, err
	}
	if ok, err := isView.Bool(); err != nil || !ok {
		return 0, fmt.Errorf("bridge: %v is not an array of bytes", v.Type())
	}
	reflect, err := safejs.Global().Get("Reflect")
	if err != nil {
		return 0, err
	}
	length, err := reflect.Call("get", v, "length")
	if err != nil {
		return 0, err
	}
	size, err := length.Float()
	if err == nil && !(size >= 0) {
		err = fmt.Errorf("bridge: an array of length %v", size)
	}
	return size, err
}

func unsupported(format string, limit int) error {
	return &explorer.Error{Code: "unsupported_file", Message: fmt.Sprintf(format, limit)}
}
