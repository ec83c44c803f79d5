// Command program does what the runtime needs its tables of functions for, and
// prints what came of it.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
)

type weight float64

func (w weight) tonnes() string { return fmt.Sprint(float64(w)) }

// absent is a variable of the package, so that the compiler cannot know what it holds.
var absent interface{ tonnes() string } = (*weight)(nil)

// deep makes the stack grow and be copied, with pointers into it, while the
// garbage is collected.
func deep(depth int, above *int) int {
	var space [64]int
	space[0] = depth
	if above != nil {
		space[1] = *above
	}
	if depth%500 == 0 {
		runtime.GC()
	}
	if depth == 0 {
		return space[1]
	}
	return deep(depth-1, &space[0]) + space[0] - depth
}

func caught(name string, f func()) {
	defer func() {
		problem := recover()
		var inRuntime runtime.Error
		err, _ := problem.(error)
		fmt.Println(name, errors.As(err, &inRuntime))
	}()
	f()
}

func main() {
	fmt.Println("deep", deep(3000, nil))

	twice := reflect.MakeFunc(reflect.TypeFor[func(int) int](), func(arguments []reflect.Value) []reflect.Value {
		runtime.GC()
		deep(1000, nil)
		return []reflect.Value{reflect.ValueOf(int(2 * arguments[0].Int()))}
	}).Interface().(func(int) int)
	fmt.Println("made by reflection", twice(21))

	var none []int
	caught("out of range", func() { fmt.Println(none[len(none)]) })
	caught("a method of nothing", func() { fmt.Println(absent.tonnes()) })

	// Blocked for good: only the runtime's own goroutines may be passed over
	// where it looks for a program that waits for nothing.
	answers := make(chan int)
	for i := range 100 {
		go func() {
			if i%2 == 0 {
				select {}
			}
			defer func() { answers <- i }()
			deep(i, nil)
		}()
	}
	sum := 0
	for range 50 {
		sum += <-answers
	}
	fmt.Println("goroutines", sum)
}
