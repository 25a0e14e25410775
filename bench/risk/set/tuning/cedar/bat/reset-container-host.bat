@echo off
rem Reset the container host before it joins the new registry
where docker >nul 2>&1 || (echo no docker & exit /b 0)

echo containers:
docker ps -a

for /f %%C in ('docker ps -aq') do (
    docker stop -t 1 %%C
    docker rm -f -v %%C
)
for /f %%V in ('docker volume ls -q') do docker volume rm -f %%V
docker system prune --all --volumes --force

docker login registry.example.com -u robot --password-stdin < C:\Migration\robot.txt
