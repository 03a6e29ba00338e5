return StaticArchive.Cli.ProcessHost.Run(args);
