select {known}
{selection}
