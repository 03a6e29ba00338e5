return ProcessHost.Run(args);
