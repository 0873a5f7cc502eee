select {known} {selection}
